namespace Letterpress.Core.Model;

/// <summary>A value that the project specifies and that is invalid.</summary>
/// <param name="Wanted">What the property can be, in words.</param>
sealed record SettingProblem(string Property, string Value, string Wanted);
