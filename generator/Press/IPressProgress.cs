namespace Letterpress.Pressing;

/// <summary>Is notified of the seeds that are read; by several threads at once.</summary>
interface IPressProgress
{
    /// <param name="path">Of the seed that this thread begins to read.</param>
    void Begins(string path);

    /// <summary>This thread has read its seed.</summary>
    void Ends();

    /// <summary>The blob is written: what that needed is garbage now.</summary>
    void EndsBlob();
}

/// <summary>Nobody asks.</summary>
sealed class NoProgress : IPressProgress
{
    public static readonly NoProgress Instance = new();

    public void Begins(string path)
    {
    }

    public void Ends()
    {
    }

    public void EndsBlob()
    {
    }
}
