using System.IO.Pipelines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Letterpress.AspNetCore.Tests;

/// <summary>What a request allocates: nothing more than one that a bare handler answers with the same fields and as many bytes.</summary>
public sealed class AllocationTests
{
    public static TheoryData<string, string, string> Requests => new()
    {
        { "/articles/first", "", "" },
        { "/articles/first", "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" },
        { "/articles/first", "Accept", "text/markdown" },
        { "/articles/first.md", "", "" },
        { "/articles/first.json", "", "" },
        { "/articles/first.txt", "", "" },
        { "/articles/印刷", "", "" },
        { "/articles/first", "If-None-Match", "TAG" },
        { "/articles/first", "If-Modified-Since", "Sat, 02 May 2026 09:30:15 GMT" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_allocates_nothing(string path, string field, string value)
    {
        RequestDelegate handler = await HandlerAsync();
        DefaultHttpContext context = NewContext(path);
        await handler(context);
        context.Request.Headers[field.Length == 0 ? "Host" : field] =
            value.Replace("TAG", context.Response.Headers.ETag.ToString(), StringComparison.Ordinal);
        context.Response.Headers.Clear();
        await handler(context);
        KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>[] fields = [.. context.Response.Headers];
        int status = context.Response.StatusCode;
        Assert.Contains(status, (int[])[200, 304]);

        Task Bare(HttpContext bare)
        {
            bare.Response.StatusCode = status;
            foreach ((string name, Microsoft.Extensions.Primitives.StringValues text) in fields)
            {
                bare.Response.Headers[name] = text;
            }

            return Task.CompletedTask;
        }

        Assert.Equal(AllocatedBy(Bare, context), AllocatedBy(handler, context) - LengthText(context));
    }

    /// <summary>The header of this context stores the length as a new string, which a server does not.</summary>
    static long LengthText(HttpContext context)
    {
        if (context.Response.ContentLength is not { } length)
        {
            return 0;
        }

        return AllocatedBy(
            bare =>
            {
                bare.Response.ContentLength = length;
                return Task.CompletedTask;
            },
            context);
    }

    static long AllocatedBy(RequestDelegate handler, HttpContext context)
    {
        for (int i = 0; i < 50; i++)
        {
            context.Response.Headers.Clear();
            Assert.True(handler(context).IsCompletedSuccessfully);
        }

        context.Response.Headers.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        handler(context);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    static async Task<RequestDelegate> HandlerAsync()
    {
        await using WebApplication app = WebApplication.CreateSlimBuilder().Build();
        app.MapArticles(Articles.Corpus, static options => options.BaseUrl = new("https://news.example"));
        IEndpointRouteBuilder routes = app;
        return routes.DataSources.SelectMany(static source => source.Endpoints).First().RequestDelegate!;
    }

    static DefaultHttpContext NewContext(string path)
    {
        DefaultHttpContext context = new();
        context.Features.Set<IHttpResponseBodyFeature>(new NoBody());
        context.RequestServices = new NoServices();
        context.Request.Method = "GET";
        context.Request.Path = path;
        return context;
    }

    /// <summary>The server makes services of a request when they are asked for.</summary>
    sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => throw new NotSupportedException(serviceType.Name);
    }

    /// <summary>A body that takes bytes and forgets them.</summary>
    sealed class NoBody : PipeWriter, IHttpResponseBodyFeature
    {
        readonly byte[] _buffer = new byte[4096];

        public Stream Stream => Stream.Null;

        public PipeWriter Writer => this;

        public override void Advance(int bytes)
        {
        }

        public override void CancelPendingFlush()
        {
        }

        public override void Complete(Exception? exception = null)
        {
        }

        public Task CompleteAsync() => Task.CompletedTask;

        public void DisableBuffering()
        {
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

        public override Memory<byte> GetMemory(int sizeHint = 0) => _buffer;

        public override Span<byte> GetSpan(int sizeHint = 0) => _buffer;

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
