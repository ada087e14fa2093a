using Microsoft.Build.Framework;

namespace Letterpress.Tasks;

/// <summary>A task whose work a user can stop.</summary>
public abstract class CancelableTask : GuardedTask, ICancelableTask, IDisposable
{
    readonly CancellationTokenSource _cancellation = new();

    private protected CancellationToken Cancellation => _cancellation.Token;

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>See <see cref="Dispose()"/>.</summary>
    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _cancellation.Dispose();
        }
    }
}
