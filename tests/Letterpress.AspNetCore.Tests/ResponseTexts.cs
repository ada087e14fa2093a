using System.Net.Http.Headers;

namespace Letterpress.AspNetCore.Tests;

/// <summary>Header fields of responses as they were sent.</summary>
static class ResponseTexts
{
    /// <summary>The value of a header field; empty where the response has none.</summary>
    public static string Field(this HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
        || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : "";
}
