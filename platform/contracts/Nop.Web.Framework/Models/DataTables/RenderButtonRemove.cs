namespace Nop.Web.Framework.Models.DataTables;

/// <summary>A button that deletes the row after a question.</summary>
public class RenderButtonRemove : IRender
{
    public RenderButtonRemove(string title)
    {
        Title = title;
        ClassName = NopButtonClassDefaults.Default;
    }

    public string Title { get; set; }

    public string ClassName { get; set; }
}
