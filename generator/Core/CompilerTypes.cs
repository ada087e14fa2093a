// What C# asks for by name and netstandard2.0 lacks. PolySharp would write the same, in an order that differs from build to
// build, and with it the assembly: the package would not be deterministic.
#pragma warning disable IDE0130 // The namespaces are those of the framework.

namespace System
{
    /// <summary>A place in a list, for <c>[^1]</c>: the compiler itself counts from the end, and asks only for the type.</summary>
    readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;
    }
}

namespace System.Runtime.CompilerServices
{
    /// <summary>For <c>init</c> and records.</summary>
    static class IsExternalInit;

    /// <summary>For interpolation that writes in place.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    sealed class InterpolatedStringHandlerAttribute : Attribute;

    /// <inheritdoc cref="InterpolatedStringHandlerAttribute"/>
    [AttributeUsage(AttributeTargets.Parameter)]
    sealed class InterpolatedStringHandlerArgumentAttribute(params string[] arguments) : Attribute
    {
        public string[] Arguments { get; } = arguments;
    }
}
