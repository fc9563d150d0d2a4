using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>
/// Announces the models that an action received (POST only) and the one it prepared for its view or its JSON answer, so that
/// plugins can add to pages that they do not own.
/// </summary>
public sealed class PublishModelEventsAttribute : TypeFilterAttribute
{
    public PublishModelEventsAttribute(bool ignore = false) : base(typeof(Filter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    sealed class Filter(bool ignore, IEventPublisher eventPublisher) : IAsyncActionFilter, IAsyncResultFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var silent = IsIgnored(context);
            if (!silent && HttpMethods.IsPost(context.HttpContext.Request.Method))
                foreach (var model in context.ActionArguments.Values.OfType<BaseNopModel>())
                    await eventPublisher.ModelReceivedAsync(model, context.ModelState);

            if (context.Result == null)
                await next();
            if (!silent && context.Controller is Controller controller)
                await eventPublisher.ModelPreparedAsync(controller.ViewData.Model);
        }

        public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            if (!IsIgnored(context) && context.Result is JsonResult json)
                await eventPublisher.ModelPreparedAsync(json.Value);

            await next();
        }

        bool IsIgnored(FilterContext context) => context.ActionDescriptor.FilterDescriptors
            .Where(descriptor => descriptor.Scope == FilterScope.Action)
            .Select(descriptor => descriptor.Filter)
            .OfType<PublishModelEventsAttribute>()
            .FirstOrDefault()?.IgnoreFilter ?? ignore;
    }
}
