using Letterpress.Generator.Tests.Harness;
using Letterpress.Search;

namespace Letterpress.Tests.Search;

/// <summary>How well the ranking finds what people asked for. The floors are just below what was measured.</summary>
/// <remarks>The paragraphs of all sets are in one index: each question competes with five languages.</remarks>
public sealed class RelevanceTests(ITestOutputHelper output)
{
    const int Depth = 10;

    static readonly Lazy<Sets> s_sets = new(static () => new());

    /// <summary>The mean of 1/n, where the right paragraph is the n-th of the first ten.</summary>
    [Theory]
    [InlineData("cmrc2018_dev", 0.975)]
    [InlineData("xquad.zh", 0.938)]
    [InlineData("xquad.en", 0.943)]
    [InlineData("xquad.de", 0.903)]
    [InlineData("xquad.th", 0.947)]
    public void Questions_find_their_paragraph(string name, double floor)
    {
        Sets sets = Known();
        (QuestionSets.Set set, int first) = sets.Find(name);
        QuestionSets.Question[] questions = [.. LongForm.AllOrEvery(8, set.Questions)];
        double mean = questions.Average(question =>
        {
            FoundArticle[] hits = sets.All.Search(question.Text, Depth);
            int place = Array.FindIndex(hits, hit => hit.Article == first + question.Answers[0]);
            return place < 0 ? 0 : 1.0 / (place + 1);
        });
        output.WriteLine($"{name}: MRR@10 {mean:F4} of {questions.Length} questions");
        Assert.True(mean >= floor, $"{name}: MRR@10 is {mean:F4}, below {floor}");
    }

    /// <summary>The mean average precision of queries with many answers.</summary>
    [Fact]
    public void Queries_find_all_their_abstracts()
    {
        const double Floor = 0.297;
        QuestionSets.Set set = QuestionSets.Cranfield(Repository.Shared("search"));
        MemoryIndex index = new(set.Articles);
        double mean = set.Questions.Average(question =>
        {
            FoundArticle[] hits = index.Search(question.Text, set.Articles.Length, isEnglish: true);
            int seen = 0;
            double sum = 0;
            for (int i = 0; i < hits.Length; i++)
            {
                if (question.Answers.Contains(hits[i].Article))
                {
                    sum += (double)++seen / (i + 1);
                }
            }

            return question.Answers.Length == 0 ? 0 : sum / question.Answers.Length;
        });
        output.WriteLine($"Cranfield: MAP {mean:F4}");
        Assert.True(mean >= Floor, $"MAP is {mean:F4}, below {Floor}");
    }

    /// <summary>These are 1,808 paragraphs: the fewer articles there are, the more the offsets of buckets weigh.</summary>
    [Fact]
    public void The_index_is_a_part_of_the_text()
    {
        Sets sets = Known();
        double part = (double)sets.All.Bytes.Length / sets.All.Articles.Sum(static article => (long)article.Length);
        output.WriteLine($"{part:P1} of the text");
        Assert.InRange(part, 0.0, 0.30);
    }

    static Sets Known()
    {
        _ = Repository.Shared("search");
        return s_sets.Value;
    }

    sealed class Sets
    {
        static readonly string s_folder = Repository.Shared("search");

        readonly QuestionSets.Set[] _sets =
        [
            QuestionSets.Cmrc(s_folder),
            .. ((string[])["zh", "en", "de", "th"]).Select(static language => QuestionSets.XQuad(s_folder, language)),
        ];

        public Sets() => All = new(_sets.SelectMany(static set => set.Articles));

        public MemoryIndex All { get; }

        public (QuestionSets.Set Set, int FirstArticle) Find(string name)
        {
            QuestionSets.Set found = _sets.Single(set => set.Name == name);
            return (found, _sets.TakeWhile(set => set != found).Sum(static set => set.Articles.Length));
        }
    }
}
