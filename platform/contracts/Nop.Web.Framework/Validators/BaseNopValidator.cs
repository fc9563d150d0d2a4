using FluentValidation;

namespace Nop.Web.Framework.Validators;

/// <summary>A validator that the platform finds by its type and runs when a model of that type is posted.</summary>
public abstract class BaseNopValidator<TModel> : AbstractValidator<TModel> where TModel : class
{
}
