using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Policies;

/// <summary>What the merchant decides for one product.</summary>
public interface IProductPolicyService
{
    /// <summary>From the table; one with the shop's settings alone where there is none.</summary>
    Task<ProductPolicy> GetAsync(int productId);

    /// <summary>Writes it, and plans the product's dates anew: a release date moves them.</summary>
    Task SaveAsync(ProductPolicy policy);
}
