namespace Letterpress.Tests;

/// <summary>The handles and lists of the library.</summary>
static class PublicStructs
{
    /// <summary>
    /// The public structs but enumerators and what no object can hold, with one <see cref="RowList{T}"/> for each type that it can hold.
    /// </summary>
    public static Type[] All { get; } =
    [
        .. Declared.Where(static type => !type.IsGenericType),
        .. Declared.Where(static type => !type.IsGenericType && IsRow(type)).Select(static type => typeof(RowList<>).MakeGenericType(type)),
    ];

    static IEnumerable<Type> Declared => typeof(Article).Assembly.GetExportedTypes().Where(static type =>
        type is { IsValueType: true, IsEnum: false, IsNested: false, IsByRefLike: false }
        && !type.Name.Contains("Enumerator", StringComparison.Ordinal));

    static bool IsRow(Type type) => type.GetInterfaces().Any(static candidate =>
        candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IRow<>));
}
