namespace Letterpress.Generator.Tests.Architecture;

/// <summary>Places that break a rule.</summary>
static class Violations
{
    /// <summary>Asserts that there is none; the message shows them all, one on each line.</summary>
    public static void AssertNone(IEnumerable<string> violations)
    {
        string[] all = [.. violations];
        Assert.True(all.Length == 0, $"{all.Length} violations:\n{string.Join('\n', all)}");
    }
}
