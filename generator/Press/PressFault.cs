namespace Letterpress.Pressing;

/// <summary>Who is to do something about a fault.</summary>
enum PressFaultKind
{
    /// <summary>A file cannot be read or written.</summary>
    System,

    /// <summary>Nobody: the user stopped the build.</summary>
    Cancelled,

    /// <summary>A fault of Letterpress.</summary>
    Bug,
}

/// <summary>An exception that ended the work of the press.</summary>
sealed record PressFault(PressFaultKind Kind, string Type, string Message)
{
    public static PressFault Of(Exception exception)
    {
        // Work in parallel throws the exceptions of all its threads as one.
        Exception cause = exception is AggregateException all ? all.Flatten().InnerExceptions[0] : exception;
        PressFaultKind kind = cause switch
        {
            IOException or UnauthorizedAccessException => PressFaultKind.System,
            OperationCanceledException => PressFaultKind.Cancelled,
            _ => PressFaultKind.Bug,
        };
        return new(kind, cause.GetType().Name, cause.Message);
    }
}
