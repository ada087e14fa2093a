using System.Globalization;
using Letterpress.Pressing;
using Letterpress.Tool.Running;

namespace Letterpress.Tool.Building;

/// <summary>A line at the terminal that says how many seeds were read, once that takes longer than a moment; at the end it goes.</summary>
sealed class ReadingProgress : IPressProgress, IDisposable
{
    static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(700);
    static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    readonly TextWriter _error;
    readonly int _seedCount;
    readonly Timer? _timer;
    readonly Lock _lock = new();
    int _read;
    int _width;
    bool _isOver;

    /// <param name="seedCount">How many seeds there are.</param>
    public ReadingProgress(Surroundings surroundings, int seedCount)
    {
        _error = surroundings.Error;
        _seedCount = seedCount;
        _timer = surroundings.ShowsProgress ? new(_ => Show(), null, s_moment, s_interval) : null;
    }

    public void Begins(string path)
    {
    }

    public void Ends() => Interlocked.Increment(ref _read);

    public void EndsBlob()
    {
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_width > 0)
            {
                _error.Write("\r" + new string(' ', _width) + "\r");
                _width = 0;
            }
        }
    }

    void Show()
    {
        lock (_lock)
        {
            // The last call may come after the end.
            if (_isOver)
            {
                return;
            }

            string line = string.Create(CultureInfo.InvariantCulture, $"Reading {Volatile.Read(ref _read)} of {_seedCount} seeds");
            _error.Write("\r" + line.PadRight(_width));
            _width = Math.Max(_width, line.Length);
        }
    }
}
