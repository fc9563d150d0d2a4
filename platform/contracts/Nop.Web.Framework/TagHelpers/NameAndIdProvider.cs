using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nop.Web.Framework.TagHelpers;

static class NameAndIdProvider
{
    /// <summary>The id that the field of a property has on this page.</summary>
    public static string IdOf(ViewContext context, string propertyName) =>
        TagBuilder.CreateSanitizedId(context.ViewData.TemplateInfo.GetFullHtmlFieldName(propertyName), "_");
}
