using Microsoft.AspNetCore.Html;

namespace Nop.Web.Framework.Localization;

/// <summary>A text of the store's language, written into a page as it is: it may contain markup of the store owner.</summary>
public class LocalizedString : HtmlString
{
    public LocalizedString(string localized) : base(localized)
    {
        Text = localized;
    }

    public string Text { get; }
}
