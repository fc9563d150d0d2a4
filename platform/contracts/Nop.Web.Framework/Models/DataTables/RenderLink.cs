namespace Nop.Web.Framework.Models.DataTables;

/// <summary>A link whose text is the column's value, or a fixed title.</summary>
public class RenderLink : IRender
{
    public RenderLink(DataUrl url)
    {
        Url = url;
    }

    public DataUrl Url { get; set; }

    public string Title { get; set; }
}
