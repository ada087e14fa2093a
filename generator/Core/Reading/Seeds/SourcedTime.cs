using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Seeds;

/// <summary>A time, and which part of the seed states it.</summary>
readonly record struct SourcedTime(Timestamp Time, TimeSource Source);
