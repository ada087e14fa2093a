using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Writes a task's check box as a character: a reader wants to know what is done, and cannot check it.</summary>
sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
{
    public const string Done = "☑";

    public const string Open = "☐";

    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked ? Done : Open);
}
