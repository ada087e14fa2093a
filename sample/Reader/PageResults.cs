using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Letterpress.Sample.Reader;

/// <summary>Pages of the reader as results of its routes.</summary>
static class PageResults
{
    /// <summary>A Razor component as a page, with its parameters and the request.</summary>
    public static RazorComponentResult<TPage> Page<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(
        this IResultExtensions _, HttpContext context, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        Dictionary<string, object?> all = new() { ["Context"] = context };
        foreach ((string name, object? value) in parameters)
        {
            all[name] = value;
        }

        return new RazorComponentResult<TPage>(all);
    }
}
