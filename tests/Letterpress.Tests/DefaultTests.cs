using System.Collections;
using System.Runtime.CompilerServices;

namespace Letterpress.Tests;

/// <summary><c>default</c> of every handle and list reads as empty and throws nothing.</summary>
public sealed class DefaultTests
{
    public static TheoryData<Type> Handles => [.. PublicStructs.All];

    [Theory]
    [MemberData(nameof(Handles))]
    public void Default_is_empty(Type type)
    {
        object handle = Activator.CreateInstance(type)!;
        foreach (System.Reflection.PropertyInfo property in type.GetProperties())
        {
            if (property.GetIndexParameters().Length > 0 || property is { Name: "Corpus" } || property.PropertyType.IsByRefLike)
            {
                continue;
            }

            object? value = property.GetValue(handle);
            Assert.True(
                value switch
                {
                    null or Article or Block or Image => true,
                    Utf8Text text => text.IsEmpty,
                    IEnumerable list => !list.Cast<object>().Any(),
                    bool flag => flag == (property.Name is "IsDefault" or "IsEmpty"),
                    _ => value.Equals(Activator.CreateInstance(property.PropertyType)),
                },
                $"{property.Name} is {value}");
        }

        Assert.NotNull(handle.ToString());
        Assert.Equal(handle, Activator.CreateInstance(type));
        Assert.Equal(handle.GetHashCode(), Activator.CreateInstance(type)!.GetHashCode());
    }

    [Fact]
    public void The_corpus_of_no_article_is_an_error() => Assert.Throws<InvalidOperationException>(() => default(Article).Corpus);

    [Fact]
    public void The_link_of_no_article_has_no_target() => Assert.False(default(Link).TryGetTarget(out _));

    [Fact]
    public void The_empty_record_is_as_long_as_the_longest_row() =>
        Assert.True(Records.EmptyRecord.Zeros.Length >= Unsafe.SizeOf<Layout.RecordHeader>());
}
