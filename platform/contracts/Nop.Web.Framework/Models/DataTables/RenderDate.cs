namespace Nop.Web.Framework.Models.DataTables;

/// <summary>A moment in the user's time zone, formatted for the language of the page.</summary>
public class RenderDate : IRender
{
    const string DEFAULT_DATE_FORMAT = "L LTS";

    public RenderDate()
    {
        Format = DEFAULT_DATE_FORMAT;
    }

    public string Format { get; set; }
}
