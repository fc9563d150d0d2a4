namespace Nop.Web.Framework.Models.DataTables;

/// <summary>A button that leads to the page of the row.</summary>
public class RenderButtonView : IRender
{
    public RenderButtonView(DataUrl url)
    {
        Url = url;
        ClassName = NopButtonClassDefaults.Default;
    }

    public DataUrl Url { get; set; }

    public string ClassName { get; set; }
}
