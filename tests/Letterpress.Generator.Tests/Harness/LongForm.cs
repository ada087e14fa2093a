namespace Letterpress.Generator.Tests.Harness;

/// <summary>Whether the tests run in their long form, with more cases and with what takes minutes. CI sets the variable.</summary>
static class LongForm
{
    const string Variable = "LETTERPRESS_TESTS";

    /// <summary>Whether they run in their full form too: with as many cases as the attacks that they repeat had.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable(Variable) == "full";

    public static bool IsOn { get; } = IsFull || Environment.GetEnvironmentVariable(Variable) == "long";

    /// <summary>Gets how many cases, or how large an input, a test takes in either form.</summary>
    public static int Or(int inLongForm, int inShortForm) => IsOn ? inLongForm : inShortForm;

    /// <inheritdoc cref="Or(int, int)"/>
    public static int Or(int inFullForm, int inLongForm, int inShortForm) => IsFull ? inFullForm : Or(inLongForm, inShortForm);

    /// <summary>Gets all items, or in the short form every so many of them, from the first on.</summary>
    public static IEnumerable<T> AllOrEvery<T>(int step, IEnumerable<T> items) => IsOn ? items : items.Where((_, i) => i % step == 0);

    /// <summary>Skips the test in the short form.</summary>
    public static void Only() => Assert.SkipUnless(IsOn, $"This test runs in the long form only: set {Variable}=long.");
}
