using FluentValidation;

namespace Nop.Web.Framework.Validators;

public static class RuleBuilderOptionsExtension
{
    /// <summary>The message is awaited when it is needed; the arguments go into its places.</summary>
    public static IRuleBuilderOptions<TModel, TProperty> WithMessageAwait<TModel, TProperty>(this IRuleBuilderOptions<TModel, TProperty> rule,
        Task<string> errorMessage, params object[] args) =>
        rule.WithMessage(_ => string.Format(errorMessage.GetAwaiter().GetResult(), args));
}
