namespace Nop.Web.Framework.TagHelpers.Admin;

public class NopTabContextItem
{
    public string Title { set; get; }

    public string Content { set; get; }

    public bool IsDefault { set; get; }
}
