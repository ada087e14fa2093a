using System.IO.Pipelines;

namespace Letterpress.Http;

/// <summary>What a response says, handed over in parts, so that a long one is never in memory as a whole.</summary>
interface IStreamedBody
{
    Task WriteAsync(PipeWriter writer, CancellationToken cancellationToken);
}
