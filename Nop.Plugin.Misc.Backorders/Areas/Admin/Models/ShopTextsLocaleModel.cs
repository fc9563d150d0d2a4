using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>The shop's own words in one language. Empty: those for all languages.</summary>
public record ShopTextsLocaleModel : ShopTextsModel, ILocalizedLocaleModel
{
    public int LanguageId { get; set; }
}
