using Newtonsoft.Json;

namespace Nop.Services.Plugins;

public class PluginDescriptorBaseInfo : IComparable<PluginDescriptorBaseInfo>
{
    [JsonProperty(PropertyName = "SystemName")]
    public virtual string SystemName { get; set; }

    [JsonProperty(PropertyName = "Version")]
    public virtual string Version { get; set; }

    public int CompareTo(PluginDescriptorBaseInfo other) => string.Compare(SystemName, other?.SystemName, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object value) => value is PluginDescriptorBaseInfo other && string.Equals(SystemName, other.SystemName, StringComparison.Ordinal);

    public override int GetHashCode() => SystemName?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
