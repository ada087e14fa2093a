namespace Letterpress.Core.Linking;

/// <summary>Gives each article a name of its own. Articles that claim the same name are treated alike: each takes its next form.</summary>
/// <remarks>
/// The result does not depend on the order of articles. Each article takes each of its forms at most once, so time is linear.
/// </remarks>
sealed class NameClaims
{
    readonly Func<int, int, string> _formOf;
    readonly Func<int, bool> _isFixed;
    readonly Dictionary<string, List<int>> _holders = new(StringComparer.Ordinal);
    readonly int[] _steps;

    NameClaims(int count, Func<int, int, string> formOf, Func<int, bool> isFixed)
    {
        _formOf = formOf;
        _isFixed = isFixed;
        _steps = new int[count];
        Names = new string[count];
    }

    /// <summary>The name of each article; unique, except where articles whose names are fixed claim the same.</summary>
    public string[] Names { get; }

    /// <summary>The names that several articles claimed at first, or that one claimed at first and others later.</summary>
    public List<(string Name, int[] Articles)> Shared { get; } = [];

    /// <param name="formOf">The form of an article's name at a step from 0; empty after the last one.</param>
    /// <param name="isFixed">Whether an article keeps its first form, since its seed states it.</param>
    public static NameClaims Settle(int count, Func<int, int, string> formOf, Func<int, bool> isFixed)
    {
        NameClaims claims = new(count, formOf, isFixed);
        HashSet<string> touched = new(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            claims.Claim(i, formOf(i, 0), touched);
        }

        while (touched.Count > 0)
        {
            touched = claims.Advance(touched);
        }

        return claims;
    }

    HashSet<string> Advance(HashSet<string> touched)
    {
        List<int> moving = [];
        foreach (string name in touched.OrderBy(static name => name, StringComparer.Ordinal))
        {
            List<int> holders = _holders[name];
            List<int> movable = holders.FindAll(i => !_isFixed(i) && _formOf(i, _steps[i] + 1).Length > 0);
            if (holders.Count < 2 || movable.Count == 0)
            {
                continue;
            }

            if (movable.Exists(i => _steps[i] == 0))
            {
                Shared.Add((name, [.. holders.OrderBy(static i => i)]));
            }

            holders.RemoveAll(movable.Contains);
            moving.AddRange(movable);
        }

        HashSet<string> next = new(StringComparer.Ordinal);
        foreach (int i in moving)
        {
            Claim(i, _formOf(i, ++_steps[i]), next);
        }

        return next;
    }

    void Claim(int article, string name, HashSet<string> touched)
    {
        Names[article] = name;
        if (!_holders.TryGetValue(name, out List<int>? holders))
        {
            _holders.Add(name, holders = []);
        }

        holders.Add(article);
        touched.Add(name);
    }
}
