using FluentValidation;

namespace Nop.Web.Framework.Validators;

public static class ValidatorExtensions
{
    public static IRuleBuilderOptions<TModel, string> IsEmailAddress<TModel>(this IRuleBuilder<TModel, string> ruleBuilder) => ruleBuilder.EmailAddress();
}
