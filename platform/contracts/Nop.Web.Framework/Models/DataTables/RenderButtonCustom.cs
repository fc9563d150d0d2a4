namespace Nop.Web.Framework.Models.DataTables;

/// <summary>A button that calls a function of the page with the row, or leads to an address.</summary>
public class RenderButtonCustom : IRender
{
    public RenderButtonCustom(string className, string title)
    {
        ClassName = className;
        Title = title;
    }

    public string Url { get; set; }

    public string ClassName { get; set; }

    public string Title { get; set; }

    public string OnClickFunctionName { get; set; }
}
