using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>A product's policy as a form.</summary>
public interface IProductPolicyModelFactory
{
    /// <summary>Null where there is no such product.</summary>
    Task<ProductPolicyModel?> PrepareAsync(int productId);

    /// <summary>Puts what a form that is shown again does not bring with it.</summary>
    Task CompleteAsync(ProductPolicyModel model);

    /// <summary>Reads the form; what cannot be read is named in the model state, and null is the answer.</summary>
    Task<ProductPolicy?> ReadAsync(ProductPolicyModel model, ModelStateDictionary modelState);
}
