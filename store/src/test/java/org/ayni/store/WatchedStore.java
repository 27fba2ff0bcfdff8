package org.ayni.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.decisions.house.HouseStore;
import org.ayni.record.storage.RecordView;

/// A store that tells when something is written.
record WatchedStore(HouseStore store, Watch watch) implements HouseStore {

  /// Is told.
  interface Watch {
    void begins(List<Addition> additions);

    /// It is on the disk.
    void ends();
  }

  @Override
  public Writing write() throws IOException {
    Writing writing = store.write();
    return new Writing() {
      @Override
      public RecordView before() {
        return writing.before();
      }

      @Override
      public Optional<Span> recorded(String key) throws IOException {
        return writing.recorded(key);
      }

      @Override
      public long append(List<Addition> additions) throws IOException {
        watch.begins(additions);
        long first = writing.append(additions);
        watch.ends();
        return first;
      }

      @Override
      public void close() throws IOException {
        writing.close();
      }
    };
  }

  @Override
  public String name() {
    return store.name();
  }

  @Override
  public RecordView view() throws IOException {
    return store.view();
  }

  @Override
  public Hold hold() throws IOException {
    return store.hold();
  }

  @Override
  public HouseFiles files() {
    return store.files();
  }

  @Override
  public SortedMap<String, Span> keys() throws IOException {
    return store.keys();
  }
}
