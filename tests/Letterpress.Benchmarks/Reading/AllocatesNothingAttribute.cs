namespace Letterpress.Benchmarks.Reading;

/// <summary>The method must not allocate once it is warm; <see cref="AllocationCheck"/> holds it to that.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class AllocatesNothingAttribute : Attribute;
