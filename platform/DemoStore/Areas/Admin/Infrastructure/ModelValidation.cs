using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Web.Framework.Models;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Runs the validators found for a posted model; what they say becomes errors of the form's fields.</summary>
public sealed class ModelValidation(IServiceProvider services) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
            foreach (var model in context.ActionArguments.Values.OfType<BaseNopModel>())
                foreach (var validator in services.GetServices(typeof(IValidator<>).MakeGenericType(model.GetType())).OfType<IValidator>())
                {
                    var result = await validator.ValidateAsync(new ValidationContext<object>(model));
                    foreach (var failure in result.Errors)
                        context.ModelState.AddModelError(failure.PropertyName, failure.ErrorMessage);
                }

        await next();
    }
}
