using System.Buffers;

namespace Letterpress.Http;

/// <summary>What a response says, known before it is written.</summary>
interface IBody
{
    void Write(IBufferWriter<byte> writer);
}
