using Letterpress;
using Reader;

foreach (Article article in Articles.All)
{
    Console.WriteLine($"{article.PublishedAt:yyyy-MM-dd}  {article.Title} ({article.WordCount} words)");
    foreach (Article reference in article.References)
    {
        Console.WriteLine($"            refers to {reference.Title}");
    }
}

// An article is a property, so a typing error in its name is an error of the compiler.
Console.WriteLine();
Console.WriteLine(Articles.FirstProof.ToText());
