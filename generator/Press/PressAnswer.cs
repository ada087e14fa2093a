namespace Letterpress.Pressing;

/// <summary>What the press has made.</summary>
/// <param name="Built">Of the project's articles.</param>
/// <param name="Shown">Of which snapshots are made: it has drafts in every build, so that all builds agree on them.</param>
sealed record PressAnswer(BuiltResource Built, BuiltResource Shown);
