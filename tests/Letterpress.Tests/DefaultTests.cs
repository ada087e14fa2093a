using System.Collections;
using System.Runtime.CompilerServices;

namespace Letterpress.Tests;

/// <summary><c>default</c> of every handle and list reads as empty and throws nothing.</summary>
public sealed class DefaultTests
{
    public static TheoryData<object> Handles =>
    [
        default(Article), default(Block), default(TextRun), default(Heading), default(Figure), default(Image),
        default(Gallery), default(Field), default(Link), default(Tag), default(Edge), default(Utf8Text),
        default(ArticleList), default(TagList), default(EdgeList), default(BlockList), default(RunList), default(HeadingList),
        default(FigureList), default(GalleryList), default(LinkList), default(FieldList), default(AuthorList), default(LinkGraph),
    ];

    [Theory]
    [MemberData(nameof(Handles))]
    public void Default_is_empty(object handle)
    {
        foreach (System.Reflection.PropertyInfo property in handle.GetType().GetProperties())
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
        Assert.Equal(handle, Activator.CreateInstance(handle.GetType()));
        Assert.Equal(handle.GetHashCode(), Activator.CreateInstance(handle.GetType())!.GetHashCode());
    }

    [Fact]
    public void The_corpus_of_no_article_is_an_error() => Assert.Throws<InvalidOperationException>(() => default(Article).Corpus);

    [Fact]
    public void The_link_of_no_article_has_no_target() => Assert.False(default(Link).TryGetTarget(out _));

    [Fact]
    public void The_empty_record_is_as_long_as_the_longest_row() =>
        Assert.True(Records.EmptyRecord.Zeros.Length >= Unsafe.SizeOf<Layout.RecordHeader>());
}
