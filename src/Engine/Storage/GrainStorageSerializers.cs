using System.Text.Json;
using System.Text.Json.Serialization;

namespace Orleans.Storage
{
    /// <summary>Turns states into bytes.</summary>
    public interface IGrainStorageSerializer
    {
        BinaryData Serialize<T>(T? input);

        T? Deserialize<T>(BinaryData input);
    }

    /// <summary>Options of a storage that stores bytes.</summary>
    public interface IStorageProviderSerializerOptions
    {
        IGrainStorageSerializer GrainStorageSerializer { get; set; }
    }

    /// <summary>States as plain JSON, without type names.</summary>
    public sealed class SystemTextJsonGrainStorageSerializer(IOptions<Serialization.SystemTextJsonGrainStorageSerializerOptions> options)
        : IGrainStorageSerializer
    {
        public BinaryData Serialize<T>(T? input) => BinaryData.FromObjectAsJson(input, options.Value.JsonSerializerOptions);

        public T? Deserialize<T>(BinaryData input) => input.ToObjectFromJson<T>(options.Value.JsonSerializerOptions);
    }
}

namespace Orleans.Serialization
{
    public sealed class SystemTextJsonGrainStorageSerializerOptions
    {
        public JsonSerializerOptions JsonSerializerOptions { get; } = new()
        {
            IncludeFields = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
    }
}
