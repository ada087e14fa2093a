using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Letterpress.Http;

/// <summary>How JSON is written: only what HTML could take for markup is escaped, letters of all languages are not.</summary>
static class JsonBody
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
