using System.ComponentModel;
using Nop.Core.Infrastructure;
using Nop.Services.Localization;

namespace Nop.Web.Framework.Mvc.ModelBinding;

/// <summary>Names a property by a text resource, read in the language of the request each time it is asked.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NopResourceDisplayNameAttribute : DisplayNameAttribute, IModelAttribute
{
    public NopResourceDisplayNameAttribute(string resourceKey) : base(resourceKey)
    {
        ResourceKey = resourceKey;
    }

    public string ResourceKey { get; set; }

    public override string DisplayName =>
        EngineContext.Current.Resolve<ILocalizationService>().GetResourceAsync(ResourceKey).GetAwaiter().GetResult();

    public string Name => nameof(NopResourceDisplayNameAttribute);
}
