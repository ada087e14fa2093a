using Letterpress.Core.Model;

namespace Letterpress.Core.Reading;

/// <summary>A time, and which part of the seed states it.</summary>
readonly record struct SourcedTime(Timestamp Time, TimeSource Source);
