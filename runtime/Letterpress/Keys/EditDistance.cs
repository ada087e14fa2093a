namespace Letterpress.Keys;

/// <summary>
/// The distance of Damerau and Levenshtein, in which nothing is edited twice: how many characters are added, left out or replaced, or
/// neighbors swapped. Suggestions at compile time and at run time count alike.
/// </summary>
sealed class EditDistance
{
    int[] _row = [];
    int[] _before = [];
    int[] _twoBefore = [];

    /// <param name="left">One text, in bytes or characters.</param>
    /// <param name="right">The other.</param>
    /// <param name="limit">Larger distances need not be known.</param>
    /// <returns>The distance; any larger number than <paramref name="limit"/> where it is larger.</returns>
    public int Between<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, int limit = int.MaxValue)
        where T : IEquatable<T>
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return int.MaxValue;
        }

        if (_row.Length <= right.Length)
        {
            (_row, _before, _twoBefore) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        }

        for (int j = 0; j <= right.Length; j++)
        {
            _row[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            (_twoBefore, _before, _row) = (_before, _row, _twoBefore);
            _row[0] = i;
            int least = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = Math.Min(_before[j - 1] + (left[i - 1].Equals(right[j - 1]) ? 0 : 1), Math.Min(_before[j], _row[j - 1]) + 1);
                bool isSwap = i > 1 && j > 1 && left[i - 1].Equals(right[j - 2]) && left[i - 2].Equals(right[j - 1]);
                _row[j] = isSwap ? Math.Min(cost, _twoBefore[j - 2] + 1) : cost;
                least = Math.Min(least, _row[j]);
            }

            if (least - 1 > limit)
            {
                return int.MaxValue;
            }
        }

        return _row[right.Length];
    }
}
