using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Pressing;
using Letterpress.Tool.Building;
using Letterpress.Tool.Editing;
using Letterpress.Tool.Workspaces;

namespace Letterpress.Tool.Moving;

/// <summary>
/// Plans the move of a seed: compiles the seeds as they would be, and rewrites each link that would lead elsewhere, until every link of
/// every seed leads where it led before.
/// </summary>
/// <param name="before">The seeds as they are.</param>
/// <param name="from">The full path of the seed.</param>
/// <param name="to">The full path that it will have.</param>
sealed class SeedMove(CorpusBuild build, BuiltCorpus before, string from, string to, CancellationToken cancellation)
{
    /// <summary>No link has as many ways to be written.</summary>
    const int MaxRounds = 24;

    static readonly string[] s_aliases = ["aliases", "alias", "redirectFrom"];
    static readonly string[] s_formerNames = ["formerly"];

    readonly Workspace _after = before.Workspace with
    {
        Seeds = [.. before.Workspace.Seeds.Select(seed => seed.Path == from ? seed with { Path = to } : seed)],
    };

    readonly string _oldPath = SeedFile.Of(from, before.Workspace.Directory).Path;
    readonly string _newPath = SeedFile.Of(to, before.Workspace.Directory).Path;
    readonly LinkMap _map = LinkMap.Of(before);
    readonly Dictionary<string, SeedText> _texts = new(StringComparer.Ordinal);
    readonly List<WrittenUrl> _urls = [];
    readonly List<UnsafeUrl> _unsafe = [];
    readonly List<string> _added = [];
    readonly List<TextEdit> _keys = [];

    public MovePlan Plan()
    {
        BuiltCorpus moved = Build();
        AddLinks(moved);
        AddFiles();
        if (_unsafe.Count == 0)
        {
            FindUrls();
        }

        if (_unsafe.Count == 0)
        {
            AddNames(moved);
            Verify();
        }

        IEnumerable<RewrittenUrl> rewritten = _urls.Select(url => new RewrittenUrl(url.Path, url.Line, url.Old, url.Candidate))
            .Distinct().OrderBy(static url => url.Path, StringComparer.Ordinal).ThenBy(static url => url.Line);
        Dictionary<string, byte[]> originals = _texts.ToDictionary(
            static text => text.Key, static text => text.Value.ToBytes(), StringComparer.Ordinal);
        return new(from, to, Changes(), originals, [.. rewritten], _added, _unsafe);
    }

    /// <summary>The links that would lead elsewhere if nothing but the seed's path changed.</summary>
    void AddLinks(BuiltCorpus moved)
    {
        LinkMap map = LinkMap.Of(moved);
        foreach (SeedFile file in before.Specified.Files)
        {
            string?[] old = _map.Targets(file.Path);
            string?[] now = map.Targets(PathAfter(file.Path));
            for (int i = 0; i < old.Length; i++)
            {
                if (old[i] is { } target && (i >= now.Length || now[i] != PathAfter(target)))
                {
                    AddLink(file, i, target);
                }
            }
        }
    }

    void AddLink(SeedFile file, int index, string target)
    {
        StoredArticle article = _map.Articles[file.Path];
        LinkSummary link = article.Summary.Links[index];
        SeedSpan span = article.Spans.Links[index];
        string written = link.Url.Split('?', '#')[0];
        SeedText text = TextOf(file.FullPath);
        int inLink = UrlPlaces.Find(text.Text, span, written);
        int[] places = inLink >= 0 ? [inLink] : [.. UrlPlaces.FindDefinitions(text.Text, link.Url)];
        if (places.Length == 0 || written.Length == 0)
        {
            _unsafe.Add(new(file.FullPath, span.StartLine + 1, link.Url, "its URL is not written as it is read, or more than once"));
            return;
        }

        MovedUrls urls = new(written, PathAfter(file.Path), target, PathAfter(target));
        string[] candidates = [.. (link.Form == LinkForm.Url ? urls.OfPath() : urls.OfName()).Where(url => url != written)];
        _urls.AddRange(places.Select(place => new WrittenUrl(file.FullPath, span.StartLine + 1, written, place, candidates)
        {
            SeedPath = file.Path,
            Link = index,
            Target = target,
        }));
    }

    /// <summary>The files beside the seed, such as images, stay where they are.</summary>
    void AddFiles()
    {
        SeedText text = TextOf(from);
        EquatableArray<FileQuery> now = Queries(to, text);
        foreach (FileQuery query in Queries(from, text))
        {
            if (query.Paths.FirstOrDefault(IsFile) is not { } file
                || now.FirstOrDefault(other => other.Url == query.Url)?.Paths.FirstOrDefault(IsFile) == file)
            {
                continue;
            }

            string written = query.Url.Split('?', '#')[0];
            int place = UrlPlaces.Find(text.Text, query.Span, written);
            bool isOnly = text.Text.IndexOf(written, StringComparison.Ordinal) == text.Text.LastIndexOf(written, StringComparison.Ordinal);
            if (place < 0 || !(isOnly || _urls.Exists(url => url.Place == place)))
            {
                _unsafe.Add(new(from, query.Span.StartLine + 1, query.Url, "the file stays, and the seed has its URL more than once"));
            }
            else if (!_urls.Exists(url => url.Path == from && url.Place == place))
            {
                string url = MovedUrls.Escaped(MovedUrls.Between(MovedUrls.FolderOf(_newPath), file));
                _urls.Add(new(from, query.Span.StartLine + 1, written, place, [url]) { File = file });
            }
        }
    }

    /// <summary>Tries the ways to write each URL until all of them lead where they led.</summary>
    void FindUrls()
    {
        for (int round = 0; round < MaxRounds && _urls.Count > 0; round++)
        {
            foreach (WrittenUrl url in _urls.Where(static url => url.IsOpen && url.Next == url.Candidates.Length))
            {
                _unsafe.Add(new(url.Path, url.Line, url.Old, "no other way to write it leads there"));
            }

            if (_unsafe.Count > 0)
            {
                return;
            }

            LinkMap map = LinkMap.Of(Build());
            EquatableArray<FileQuery> files = Queries(to, Edited(from));
            foreach (WrittenUrl url in _urls)
            {
                bool isRight = url.File is { } file
                    ? files.Any(query => query.Url.StartsWith(url.Candidate, StringComparison.Ordinal) && query.Paths.Contains(file))
                    : map.Targets(PathAfter(url.SeedPath)).ElementAtOrDefault(url.Link) == PathAfter(url.Target);
                url.Settle(isRight);
            }

            if (!_urls.Exists(static url => url.IsOpen))
            {
                return;
            }
        }
    }

    /// <summary>The former path and slug find the article, and the former name of its property compiles.</summary>
    void AddNames(BuiltCorpus moved)
    {
        CorpusArticle old = _map.Names[_oldPath];
        LinkMap map = LinkMap.Of(moved);
        if (!map.Names.TryGetValue(_newPath, out CorpusArticle? now))
        {
            return;
        }

        StoredArticle article = map.Articles[_newPath];
        SeedText text = TextOf(from);
        FrontMatterEdit edit = new(text.Text, _map.Articles[_oldPath].FrontMatter, _map.Articles[_oldPath].FrontMatterSpans);
        void Add(string[] keys, string value)
        {
            if (edit.Add(keys, value) is { } added && !_keys.Exists(other => other.Start == added.Start && other.Length > 0))
            {
                _keys.Add(added);
                _added.Add($"{keys[0]}: {value}");
            }
            else
            {
                _unsafe.Add(new(from, 1, value, $"the front matter cannot be given '{keys[0]}'"));
            }
        }

        if (old.Path != now.Path && !article.Summary.Aliases.Contains("/" + old.Path))
        {
            Add(s_aliases, "/" + old.Path);
        }

        if (old.Identifier != now.Identifier && !now.FormerNames.Contains(old.Identifier))
        {
            Add(s_formerNames, old.Identifier);
        }
    }

    /// <summary>All links lead where they led, and nothing is wrong that was not wrong before.</summary>
    void Verify()
    {
        BuiltCorpus after = Build();
        LinkMap map = LinkMap.Of(after);
        Dictionary<string, string> pathsBefore = before.Specified.Files.ToDictionary(
            file => PathAfter(file.Path), static file => file.FullPath, StringComparer.Ordinal);
        foreach (SeedFile file in before.Specified.Files)
        {
            string?[] old = _map.Targets(file.Path);
            string?[] now = map.Targets(PathAfter(file.Path));
            for (int i = 0; i < old.Length; i++)
            {
                if (old[i] is { } target && now.ElementAtOrDefault(i) != PathAfter(target))
                {
                    StoredArticle article = _map.Articles[file.Path];
                    _unsafe.Add(new(
                        file.FullPath, article.Spans.Links[i].StartLine + 1, article.Summary.Links[i].Url, "it would lead elsewhere"));
                }
            }
        }

        HashSet<(string, string)> known = [.. before.Diagnostics.Select(one => (one.Id, PlaceOf(before, one)))];
        foreach (SeedDiagnostic problem in after.Diagnostics.Where(IsOfNames)
            .Where(one => !known.Contains((one.Id, PlaceOf(after, one)))))
        {
            string path = after.Specified.Files.FirstOrDefault(file => file.FilePath == problem.FilePath).Path ?? "";
            _unsafe.Add(new(
                pathsBefore.GetValueOrDefault(path, from), problem.Span.StartLine + 1,
                problem.Arguments.Count > 0 ? problem.Arguments[0] : "",
                $"{problem.Id} would be reported"));
        }
    }

    static bool IsOfNames(SeedDiagnostic problem) => problem.Id is DiagnosticIds.UnresolvedReference or DiagnosticIds.DeadLink
        or DiagnosticIds.UnknownFragment or DiagnosticIds.MissingFile or DiagnosticIds.Duplicate or DiagnosticIds.FormerNameTaken
        or DiagnosticIds.InvalidFrontMatter;

    string PlaceOf(BuiltCorpus corpus, SeedDiagnostic one) =>
        PathAfter(corpus.Specified.Files.FirstOrDefault(file => file.FilePath == one.FilePath).Path ?? "");

    BuiltCorpus Build() => build.Run(_after, BuildAim.Moves, cancellation, Changes());

    /// <summary>The files as they would be.</summary>
    Dictionary<string, byte[]> Changes()
    {
        Dictionary<string, byte[]> changes = new(StringComparer.Ordinal);
        foreach (string path in _urls.Select(static url => url.Path).Append(from).Distinct(StringComparer.Ordinal))
        {
            changes[path == from ? to : path] = Edited(path).ToBytes();
        }

        return changes;
    }

    SeedText Edited(string path) => TextOf(path).With(_urls.Where(url => url.Path == path)
        .Select(static url => new TextEdit(url.Place, url.Old.Length, url.Candidate)).Concat(path == from ? _keys : []).Distinct());

    EquatableArray<FileQuery> Queries(string path, SeedText text)
    {
        SeedFile file = SeedFile.Of(path, before.Workspace.Directory);
        Seed seed = new(file.FilePath, file.Path, new PlainSource(text.Text));
        return SeedCompiler.Compile(before.Specified.Defaults.Of(seed), before.Options.Seeds, cancellation).Queries;
    }

    bool IsFile(string path) => File.Exists(Path.Combine(before.Workspace.Directory, path));

    string PathAfter(string path) => path == _oldPath ? _newPath : path;

    SeedText TextOf(string path)
    {
        if (!_texts.TryGetValue(path, out SeedText? text))
        {
            byte[] bytes = SeedCache.ReadAll(path) ?? throw new IOException($"'{path}' cannot be read.");
            _texts.Add(path, text = SeedText.Of(bytes) ?? throw new IOException($"'{path}' is not UTF-8 text."));
        }

        return text;
    }
}
