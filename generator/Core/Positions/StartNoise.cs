namespace Letterpress.Core.Positions;

/// <summary>Numbers that look random and are the same in each build (xorshift of 32 bits, Marsaglia 2003).</summary>
struct StartNoise()
{
    uint _state = 2463534242;

    /// <summary>From -0.5 to below 0.5.</summary>
    public double Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (_state / 4294967296.0) - 0.5;
    }
}
