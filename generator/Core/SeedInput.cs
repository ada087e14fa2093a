using Letterpress.Core.Model;
using Letterpress.Core.Reading.FrontMatter;

namespace Letterpress.Core;

/// <summary>A seed with the defaults of its folders: all that its article depends on but the options of the project.</summary>
sealed record SeedInput(Seed Seed, InheritedKeys Inherited);
