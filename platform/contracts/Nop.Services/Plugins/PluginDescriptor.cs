using System.Reflection;
using Newtonsoft.Json;
using Nop.Core.Infrastructure;

namespace Nop.Services.Plugins;

public class PluginDescriptor : PluginDescriptorBaseInfo, IDescriptor, IComparable<PluginDescriptor>
{
    [JsonProperty(PropertyName = "Group")]
    public virtual string Group { get; set; }

    [JsonProperty(PropertyName = "FriendlyName")]
    public virtual string FriendlyName { get; set; }

    [JsonProperty(PropertyName = "SupportedVersions")]
    public virtual IList<string> SupportedVersions { get; set; } = [];

    [JsonProperty(PropertyName = "Author")]
    public virtual string Author { get; set; }

    [JsonProperty(PropertyName = "DisplayOrder")]
    public virtual int DisplayOrder { get; set; }

    [JsonProperty(PropertyName = "FileName")]
    public virtual string AssemblyFileName { get; set; }

    [JsonProperty(PropertyName = "Description")]
    public virtual string Description { get; set; }

    [JsonIgnore]
    public virtual bool Installed { get; set; }

    [JsonIgnore]
    public virtual Type PluginType { get; set; }

    [JsonIgnore]
    public virtual string OriginalAssemblyFile { get; set; }

    [JsonIgnore]
    public virtual Assembly ReferencedAssembly { get; set; }

    public int CompareTo(PluginDescriptor other)
        => DisplayOrder != other.DisplayOrder
            ? DisplayOrder.CompareTo(other.DisplayOrder)
            : string.Compare(FriendlyName, other.FriendlyName, StringComparison.OrdinalIgnoreCase);

    /// <summary>A new instance of the plugin class, made by the container, that knows this descriptor.</summary>
    public virtual TPlugin Instance<TPlugin>() where TPlugin : class, IPlugin
    {
        var instance = EngineContext.Current.ResolveUnregistered(PluginType) as TPlugin;
        if (instance is not null)
            instance.PluginDescriptor = this;
        return instance;
    }

    public override string ToString() => FriendlyName;
}
