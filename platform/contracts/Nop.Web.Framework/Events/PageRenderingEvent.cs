using Nop.Web.Framework.UI;

namespace Nop.Web.Framework.Events;

/// <summary>Published while the head of a page is built: the last moment to add scripts and styles to it.</summary>
public class PageRenderingEvent
{
    public PageRenderingEvent(INopHtmlHelper helper, string overriddenRouteName = null)
    {
        Helper = helper;
        OverriddenRouteName = overriddenRouteName;
    }

    public INopHtmlHelper Helper { get; protected set; }

    public string OverriddenRouteName { get; protected set; }

    public string GetRouteName(bool handleDefaultRoutes = false) =>
        string.IsNullOrEmpty(OverriddenRouteName) ? Helper.GetRouteName(handleDefaultRoutes) : OverriddenRouteName;
}
