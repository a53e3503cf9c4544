using System.Security.Cryptography;
using System.Text;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Intents;

/// <summary>
/// Models as bytes: a mark, the version of the form, the content, and SHA-256 of everything before it, which is the model's name. The same model gives the same bytes.
/// </summary>
public static class ModelFile
{
    private const int Version = 2;
    private const int MostSteps = 1_000_000;
    private const int MostTags = 10_000;
    private const int MostFeatures = 50_000_000;

    private static readonly byte[] Mark = "SOINTENT"u8.ToArray();

    /// <summary>The bytes of a model.</summary>
    public static byte[] Write(IntentModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            Write(model, writer);
        var content = stream.ToArray();
        return [.. content, .. SHA256.HashData(content)];
    }

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="file">Their name, for messages.</param>
    /// <exception cref="TaggingException">SO9103: no model, cut short or damaged. SO9104: of another version of the program.</exception>
    public static IntentModel Read(byte[] bytes, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length < Mark.Length + 4 || !bytes.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            throw new TaggingException("SO9103", "This is no intent model, or its beginning is damaged. Train one with the verb tag train, or restore a backup.", file);
        if (BitConverter.ToInt32(bytes, Mark.Length) is var version && version != Version)
            throw new TaggingException("SO9104", $"The intent model has form {version}; this release reads form {Version}. Train it anew with this release.", file);
        if (bytes.Length < Mark.Length + 4 + SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(^SHA256.HashSizeInBytes..)))
            throw new TaggingException("SO9103", "The intent model is cut short or damaged: its content is not what its checksum says. Restore a backup or train it anew.", file);
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, Mark.Length + 4, bytes.Length - Mark.Length - 4 - SHA256.HashSizeInBytes), Encoding.UTF8);
            return Read(reader, Convert.ToHexStringLower(bytes.AsSpan(^SHA256.HashSizeInBytes..)));
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new TaggingException("SO9103", "The content of the intent model contradicts itself. Train it anew.", file, exception);
        }
    }

    private static void Write(IntentModel model, BinaryWriter writer)
    {
        writer.Write(Mark);
        writer.Write(Version);
        writer.Write(model.Tags.Count);
        for (var tag = 0; tag < model.Tags.Count; tag++)
        {
            writer.Write(model.Tags[tag]);
            Write(model.Calibrations[tag], writer);
            writer.Write(model.Weights.Factors[tag]);
            writer.Write(model.Weights.Biases[tag]);
        }

        writer.Write(model.IsExclusive);
        writer.Write(model.LongestRun);
        writer.Write(model.TrainedOn);
        writer.Write(model.Settings.RarityPower);
        writer.Write(model.Settings.PlainCost);
        writer.Write(model.Settings.ScaledCost);
        writer.Write(model.Settings.Mix);
        writer.Write(model.Lexicon.Text);
        writer.Write(model.FeatureCount);
        writer.Write(model.FirstRule);
        foreach (var hash in model.Index.ToArray())
            writer.Write(hash);
        foreach (var rarity in model.Rarity)
            writer.Write(rarity);
        model.Weights.Write(writer);
    }

    private static void Write(TagCalibration calibration, BinaryWriter writer)
    {
        writer.Write(calibration.Slope);
        writer.Write(calibration.Offset);
        writer.Write(calibration.Thresholds.Plain);
        writer.Write(calibration.Thresholds.Declining);
        writer.Write(calibration.StepScores.Length);
        for (var step = 0; step < calibration.StepScores.Length; step++)
        {
            writer.Write(calibration.StepScores[step]);
            writer.Write(calibration.StepRates[step]);
        }
    }

    private static TagCalibration ReadCalibration(BinaryReader reader)
    {
        var (slope, offset, thresholds) = (reader.ReadDouble(), reader.ReadDouble(), new Thresholds(reader.ReadDouble(), reader.ReadDouble()));
        var steps = Bounded(reader.ReadInt32(), MostSteps);
        var (scores, rates) = (new double[steps], new double[steps]);
        for (var step = 0; step < steps; step++)
            (scores[step], rates[step]) = (reader.ReadDouble(), reader.ReadDouble());
        return new TagCalibration(slope, offset, scores, rates, thresholds);
    }

    private static IntentModel Read(BinaryReader reader, string hash)
    {
        var count = Bounded(reader.ReadInt32(), MostTags);
        var (tags, calibrations, factors, biases) = (new string[count], new TagCalibration[count], new float[count], new float[count]);
        for (var tag = 0; tag < count; tag++)
        {
            tags[tag] = reader.ReadString();
            calibrations[tag] = ReadCalibration(reader);
            (factors[tag], biases[tag]) = (reader.ReadSingle(), reader.ReadSingle());
        }

        var (isExclusive, longestRun, trainedOn) = (reader.ReadBoolean(), reader.ReadInt32(), reader.ReadInt32());
        var settings = new LearnerSettings(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        var lexicon = TagLexicon.Parse(reader.ReadString());
        var features = Bounded(reader.ReadInt32(), MostFeatures);
        var firstRule = Bounded(reader.ReadInt32(), features);
        var index = new FeatureIndex(features);
        var (hashes, rarity) = (new ulong[features], new float[features]);
        for (var feature = 0; feature < features; feature++)
            hashes[feature] = reader.ReadUInt64();
        for (var feature = 0; feature < features; feature++)
            rarity[feature] = reader.ReadSingle();
        for (var feature = 0; feature < features; feature++)
            index.GetOrAdd(hashes[feature], rarity[feature]);
        return new IntentModel(tags, index, rarity, firstRule, ModelWeights.Read(reader, features, factors, biases), calibrations, isExclusive)
        {
            LongestRun = longestRun,
            TrainedOn = trainedOn,
            Settings = settings,
            Lexicon = lexicon,
            Hash = hash,
        };
    }

    private static int Bounded(int value, int most) => value >= 0 && value <= most ? value : throw new FormatException();
}
