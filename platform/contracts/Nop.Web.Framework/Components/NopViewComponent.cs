using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Web.Framework.Events;

namespace Nop.Web.Framework.Components;

/// <summary>
/// A view component whose models are announced to consumers before they are shown, as those of controllers are.
/// </summary>
public abstract class NopViewComponent : ViewComponent
{
    public new ViewViewComponentResult View<TModel>(string viewName, TModel model)
    {
        Announce(model);
        return base.View(viewName, model);
    }

    public new ViewViewComponentResult View<TModel>(TModel model)
    {
        Announce(model);
        return base.View(model);
    }

    public new ViewViewComponentResult View(string viewName) => base.View(viewName);

    static void Announce(object model) =>
        EngineContext.Current.Resolve<IEventPublisher>()?.ModelPreparedAsync(model).GetAwaiter().GetResult();
}
